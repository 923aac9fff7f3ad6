package io.kehu.servicedesk.survey.invitation;

import io.kehu.platform.problem.ProblemException;
import io.kehu.servicedesk.survey.SurveyError;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes and reads the tokens of links.
@ApplicationScoped
class SurveyLinks {
  private final byte[] secret;
  private final String publicUrl;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SurveyLinks(
      @ConfigProperty(name = "kehu.secret") String secret,
      @ConfigProperty(name = "kehu.public-url") String publicUrl,
      Clock clock) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  LinkToken issue(Instant expiresAt) {
    return LinkToken.issue(secret, random, expiresAt);
  }

  /// @throws ProblemException `survey-link-not-found`, `survey-link-expired`
  LinkToken read(String text) {
    LinkToken token =
        LinkToken.read(secret, text)
            .orElseThrow(() -> ProblemException.of(SurveyError.LINK_NOT_FOUND));
    if (!clock.instant().isBefore(token.expiresAt())) {
      throw ProblemException.of(SurveyError.LINK_EXPIRED);
    }
    return token;
  }

  String url(LinkToken token) {
    return publicUrl + "/api/desk/v1/survey-links/" + token.text();
  }
}
