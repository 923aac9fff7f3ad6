package io.kehu.customer.plan;

/// A kind of plan with the shape of its document; a constant of the kind's own folder.
public record PlanType<D extends PlanData>(PlanKind kind, Class<D> data) {}
