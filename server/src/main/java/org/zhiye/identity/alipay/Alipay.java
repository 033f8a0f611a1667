package org.zhiye.identity.alipay;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.IdDocument;

/** What Alipay is asked of a person: by authorisation of the own Alipay, or by the face. */
final class Alipay {
    private static final String CERTDOC = "alipay.user.certdoc.certverify.";
    private static final String FACE = "alipay.user.certify.open.";

    private final OpenApi api;
    private final Merchant merchant;

    Alipay(OpenApi api, Merchant merchant) {
        this.api = api;
        this.merchant = merchant;
    }

    /**
     * Whom it is about.
     *
     * @param type Alipay's word for the type of document
     */
    record Who(String name, String type, IdDocument document) {
        @Override
        public String toString() {
            return "Who[…]";
        }
    }

    /** Tells Alipay who is said to authorise; nothing is said of them yet. @return its number of the question */
    String announce(Who who) {
        var answer = api.askTwice(
                CERTDOC + "preconsult",
                OpenApi.content(Map.of(
                        "user_name",
                        who.name(),
                        "cert_type",
                        who.type(),
                        "cert_no",
                        who.document().number())));
        return need(answer.path("verify_id").asString(""));
    }

    /** Where the phone authorises. */
    URI authorise(String verifyId, String state, String back) {
        return URI.create(
                merchant.authorise() + "?app_id=" + encoded(merchant.appId()) + "&scope=id_verify&cert_verify_id="
                        + encoded(verifyId) + "&redirect_uri=" + encoded(back) + "&state=" + encoded(state));
    }

    /** What Alipay says: whether the account that authorised is the one that was announced. */
    boolean isTheOne(String verifyId, String authCode) {
        // a code can be used once: if no answer comes, nobody knows whether it was
        var token = api.ask("alipay.system.oauth.token", Map.of("grant_type", "authorization_code", "code", authCode));
        var access = need(token.path("access_token").asString(""));
        var answer = api.askTwice(
                CERTDOC + "consult",
                Map.of(
                        "auth_token",
                        access,
                        "biz_content",
                        java.util.Objects.requireNonNull(
                                OpenApi.content(Map.of("verify_id", verifyId)).get("biz_content"))));
        return passed(answer.path("passed").asString(null));
    }

    /**
     * Opens a comparison of the face.
     *
     * @param order our number, under which a repeated request is the same one
     */
    String openFace(String order, Who who, String back) {
        var answer = api.askTwice(
                FACE + "initialize",
                OpenApi.content(Map.of(
                        "outer_order_no",
                        order,
                        "biz_code",
                        "FACE",
                        "identity_param",
                        Map.of(
                                "identity_type",
                                "CERT_INFO",
                                "cert_type",
                                who.type(),
                                "cert_name",
                                who.name(),
                                "cert_no",
                                who.document().number()),
                        "merchant_config",
                        Map.of("return_url", back, "face_reserve_strategy", "never"))));
        return need(answer.path("certify_id").asString(""));
    }

    /** Where the phone compares the face. */
    URI face(String certifyId) {
        return api.page(FACE + "certify", OpenApi.content(Map.of("certify_id", certifyId)));
    }

    /** Whether the face was the person's, by Alipay's own word; pictures that may come along are not read. */
    boolean faceWasTheirs(String certifyId) {
        var answer = api.askTwice(FACE + "query", OpenApi.content(Map.of("certify_id", certifyId)));
        return passed(answer.path("passed").asString(null));
    }

    private static boolean passed(@Nullable String word) {
        if ("T".equals(word)) {
            return true;
        }
        if ("F".equals(word)) {
            return false;
        }
        throw new AlipayDown("an answer that says neither yes nor no");
    }

    private static String need(String value) {
        if (value.isEmpty() || value.length() > 128) {
            throw new AlipayDown("an answer that lacks what was asked for");
        }
        return value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
