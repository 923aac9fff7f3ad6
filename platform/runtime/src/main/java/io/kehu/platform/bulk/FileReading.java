package io.kehu.platform.bulk;

import io.kehu.platform.bulk.JobApi.Format;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// How a file is read, decided when it came and kept with its job, so that whoever goes on with it reads the same.
///
/// @param charset of CSV; other formats say it themselves
/// @param mapping of columns, null where they are called as the row's fields are
record FileReading(Format format, Charset charset, @Nullable Mapping mapping) {}
