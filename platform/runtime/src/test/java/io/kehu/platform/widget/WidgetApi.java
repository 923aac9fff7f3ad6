package io.kehu.platform.widget;

import io.kehu.platform.access.Owned;
import io.kehu.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

final class WidgetApi {
  private WidgetApi() {}

  record Write(
      @NotBlank @Size(max = 40) String name,
      Widget.@Nullable Colour colour,
      @Min(0) int quantity,
      @Nullable Money price,
      @Nullable LocalDate madeOn,
      @Nullable @Size(max = 3) List<@NotNull @Valid Part> parts,
      @Nullable Boolean shiny) {}

  record Part(@NotBlank @Size(max = 10) String code, boolean spare) {}

  @Schema(name = "Widget")
  record View(
      UUID id,
      String name,
      Widget.@Nullable Colour colour,
      int quantity,
      @Nullable Money price,
      @Nullable LocalDate madeOn,
      @Nullable UUID ownerId,
      @Nullable String team,
      long version,
      Instant createdAt)
      implements Owned {}

  @Schema(name = "WidgetItem")
  record Item(UUID id, String name, @Nullable String colour, int quantity) {}
}
