package io.kehu.customer.profile;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.profile.schema.SectionSchema;
import io.kehu.customer.profile.schema.SectionSchemas;
import io.kehu.customer.profile.schema.Sensitivity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Gives sections of one customer to another, as a merge does and its undoing. Their rows cannot simply name the other customer: sealed values are bound to the one that
/// they were written for.
@ApplicationScoped
public class ProfileMove {
  private final ProfileRepository sections;
  private final SectionSchemas schemas;
  private final SectionValues values;

  ProfileMove(ProfileRepository sections, SectionSchemas schemas, SectionValues values) {
    this.sections = sections;
    this.schemas = schemas;
    this.values = values;
  }

  /// Moves those of the sections that `from` has and `to` has not. The caller holds both customers.
  ///
  /// @return what was moved, so that it can be moved back
  @Transactional(MANDATORY)
  public Set<Section> move(UUID from, UUID to, Collection<Section> wanted) {
    Set<Section> moved = EnumSet.noneOf(Section.class);
    for (ProfileSection section : sections.of(from)) {
      if (wanted.contains(section.section()) && sections.find(to, section.section()).isEmpty()) {
        SectionSchema schema = schemas.newest(section.section()).orElseThrow();
        sections.remove(section);
        sections.save(
            values.with(section, to, schema, values.seen(section, schema, Sensitivity.SPECIAL)));
        moved.add(section.section());
      }
    }
    sections.reckon(from);
    sections.reckon(to);
    return moved;
  }
}
