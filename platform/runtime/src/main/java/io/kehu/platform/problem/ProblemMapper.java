package io.kehu.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers every failure of a resource with its problem document. The framework's own mappers are
/// for narrower classes, so those classes are named here too.
@ApplicationScoped
public class ProblemMapper {
  private final Problems problems;

  ProblemMapper(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper(
      value = {
        Throwable.class,
        Exception.class,
        RuntimeException.class,
        ProblemException.class,
        WebApplicationException.class,
        NotFoundException.class,
        NotAllowedException.class,
        NotAcceptableException.class,
        NotSupportedException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class,
        PersistenceException.class,
        IllegalArgumentException.class
      },
      priority = 1)
  public Response answer(Throwable failure) {
    if (failure instanceof WebApplicationException web && isAnswer(web.getResponse())) {
      return web.getResponse();
    }
    ProblemDocument document = problems.document(failure);
    Response.ResponseBuilder answer =
        Response.status(document.status())
            .type(ProblemDocument.MEDIA_TYPE)
            .entity(document.members());
    document.headers().forEach(answer::header);
    if (failure instanceof NotAllowedException refused) {
      String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
      answer.header(HttpHeaders.ALLOW, allowed);
    }
    return answer.build();
  }

  /// An answer that was thrown on purpose: a redirection, a repeat of an earlier answer.
  private static boolean isAnswer(Response response) {
    return response.getStatus() < 400;
  }
}
