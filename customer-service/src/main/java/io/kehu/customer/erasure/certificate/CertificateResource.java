package io.kehu.customer.erasure.certificate;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.problem.Language;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/erasures/{id}")
@Tag(name = "Privacy")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CertificateResource {
  private final CertificateService certificates;
  private final CertificateText texts;

  CertificateResource(CertificateService certificates, CertificateText texts) {
    this.certificates = certificates;
    this.texts = texts;
  }

  @GET
  @Path("certificate")
  @PermissionsAllowed("privacy:read")
  @Operation(
      summary = "What was erased where",
      description =
          "Names nobody. While services have not answered it is not `complete`, and they are `pending`.")
  public Certificate certificate(UUID id) {
    return certificates.of(id);
  }

  @GET
  @Path("certificate.txt")
  @Produces("text/plain;charset=UTF-8")
  @PermissionsAllowed("privacy:read")
  @Operation(summary = "The certificate for people, in the language asked for")
  public String text(UUID id) {
    return texts.of(certificates.of(id), Language.current());
  }
}
