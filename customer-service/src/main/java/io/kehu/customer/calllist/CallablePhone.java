package io.kehu.customer.calllist;

/// Which phone of somebody may be called for a purpose, as SQL; `:purpose` is to be bound.
final class CallablePhone {
  /// For `who.channels`: the first phone that may be called for the purpose, primary ones first; how
  /// many phones there are, and for how many consent was refused or withdrawn. A service call needs
  /// no consent, a marketing call does.
  static final String CHOICE =
      """
      cross join lateral (
        select count(*) as phones, count(*) filter (where k.refused) as refused,
          (array_agg(k.number order by k.first desc, k.place) filter (where k.allowed))[1] as number
        from (
          select p.value->>'number' as number, p.ordinality as place,
            coalesce(cast(p.value->>'primary' as boolean), false) as first,
            coalesce(s.state in ('REFUSED', 'WITHDRAWN'), false) as refused,
            coalesce(s.state = 'GRANTED', :purpose = 'SERVICE') as allowed
          from jsonb_array_elements(who.channels->'phones') with ordinality p
          left join lateral (
            select x->>'state' as state from jsonb_array_elements(p.value->'consents') x
            where x->>'purpose' = :purpose) s on true
          where p.value->>'type' <> 'FAX') k
      ) phone
      """;

  /// Why nobody calls, after [#CHOICE]; null where somebody may.
  static final String SKIP =
      """
      case when phone.number is not null then null when phone.phones = 0 then 'NO_PHONE'
        when phone.refused > 0 then 'REFUSED' else 'NO_CONSENT' end
      """;

  private CallablePhone() {}
}
