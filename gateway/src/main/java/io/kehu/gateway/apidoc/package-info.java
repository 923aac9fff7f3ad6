/// What the API is. Every service describes itself; [io.kehu.gateway.apidoc.MergedDocument] makes one
/// OpenAPI document of them as seen from outside, and [io.kehu.gateway.apidoc.DocsPage] shows it as
/// an interactive page from files of this process, without any other site.
@NullMarked
package io.kehu.gateway.apidoc;

import org.jspecify.annotations.NullMarked;
