package io.kehu.platform.sql;

import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Columns that may be null, and columns that together are one value.
public final class Rows {
  private Rows() {}

  public static @Nullable Money money(ResultSet row, String amountColumn, String currencyColumn)
      throws SQLException {
    BigDecimal amount = row.getBigDecimal(amountColumn);
    return amount == null
        ? null
        : new Money(amount, Currency.getInstance(row.getString(currencyColumn)));
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
