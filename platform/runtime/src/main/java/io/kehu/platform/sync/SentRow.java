package io.kehu.platform.sync;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import java.util.List;

/// A row with all that is needed to take it later.
///
/// @param content the row as JSON, naming its own record
public record SentRow(
    String kind,
    ExternalReference reference,
    SourceStamp stamp,
    List<Need> needs,
    String content) {}
