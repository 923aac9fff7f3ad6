package io.kehu.platform.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// A record as it is answered, with what its reader may do with it.
record ActingRecord(@JsonUnwrapped Object record, List<String> allowedActions) {}
