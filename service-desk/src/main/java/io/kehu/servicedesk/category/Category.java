package io.kehu.servicedesk.category;

import io.kehu.platform.codelist.Label;
import org.jspecify.annotations.Nullable;

/// One code of a tree.
///
/// @param parent code of the one above, absent at the top
/// @param active false: not for new records
public record Category(
    CategoryTree tree,
    String code,
    @Nullable String parent,
    Label label,
    boolean active,
    long version) {}
