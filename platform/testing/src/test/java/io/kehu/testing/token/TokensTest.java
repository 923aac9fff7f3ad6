package io.kehu.testing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void demoUserHasHisClaims() throws IOException {
    JsonNode claims = claims(Tokens.user("wang.fang"));
    assertThat(claims.at("/sub").asText()).isEqualTo("00000000-0000-7000-8000-000000000003");
    assertThat(claims.at("/preferred_username").asText()).isEqualTo("wang.fang");
    assertThat(claims.at("/realm_access/roles"))
        .extracting(JsonNode::asText)
        .containsExactly("sales-rep");
    assertThat(claims.at("/groups")).extracting(JsonNode::asText).containsExactly("sales-east");
    assertThat(claims.at("/aud").asText()).isEqualTo("kehu-api");
    assertThat(claims.at("/iss").asText()).isEqualTo(Tokens.ISSUER);
    assertThat(claims.at("/exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
  }

  @Test
  void integratorHasOnlyItsScopes() throws IOException {
    JsonNode claims = claims(Tokens.integrator("customers:write", "changes:read"));
    assertThat(claims.at("/scope").asText().split(" ")).contains("customers:write", "changes:read");
    assertThat(claims.at("/realm_access/roles"))
        .extracting(JsonNode::asText)
        .containsExactly("integrator");
  }

  @Test
  void onlyTheStrangersSignatureDoesNotFit() throws GeneralSecurityException {
    assertThat(fits(Tokens.user("admin").compact())).isTrue();
    assertThat(fits(Tokens.user("admin").expired().foreignIssuer().wrongAudience().compact()))
        .isTrue();
    assertThat(fits(Tokens.user("admin").signedByStranger().compact())).isFalse();
  }

  @Test
  void unknownUserIsRefused() {
    assertThatThrownBy(() -> Tokens.user("nobody")).isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonNode claims(Token token) throws IOException {
    return new ObjectMapper()
        .readTree(Base64.getUrlDecoder().decode(token.compact().split("\\.")[1]));
  }

  private static boolean fits(String token) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    byte[] key = Base64.getDecoder().decode(TestKeys.publicKey());
    signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
    int end = token.lastIndexOf('.');
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
  }
}
