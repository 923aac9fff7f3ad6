package io.kehu.customer.judgement;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// A judgement is about one customer.
class JudgementFollowing {
  @Produces
  Following judgements() {
    return new StayingRows("customer_judgement", "customer_id", "the survivor keeps its own");
  }
}
