"use strict";

const main = document.getElementById("swagger-ui");

const ui = SwaggerUIBundle({
  url: "/openapi",
  domNode: main,
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  tagsSorter: "alpha",
  oauth2RedirectUrl: location.origin + "/docs/oauth2-redirect.html",
  onComplete: nameUnavailable,
});

ui.initOAuth({
  clientId: main.dataset.client,
  scopes: "openid",
  usePkceWithAuthorizationCodeGrant: true,
});

/** Says which services are missing instead of leaving the reader to wonder. */
function nameUnavailable() {
  const missing = ui.specSelectors.specJson().toJS()["x-unavailable"] || [];
  if (missing.length > 0) {
    const notice = document.getElementById("unavailable");
    notice.textContent = notice.dataset.text + " " + missing.join(", ");
    notice.hidden = false;
  }
}
