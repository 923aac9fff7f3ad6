/// The gateway's own questions to services: their health and their API documents. They are few, and
/// their answers are remembered, so that public pages cannot be used to keep services busy.
@NullMarked
package io.kehu.gateway.inquiry;

import org.jspecify.annotations.NullMarked;
