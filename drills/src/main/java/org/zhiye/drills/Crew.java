package org.zhiye.drills;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.zhiye.bench.Form;
import org.zhiye.bench.Person;
import org.zhiye.bench.Stage;
import org.zhiye.bench.Upload;
import org.zhiye.drills.Client.Sending;
import org.zhiye.drills.Client.Task;
import org.zhiye.drills.Entry.Kind;

/** What people do: applicants submit and upload, employer and officers decide, the publisher publishes. */
final class Crew {
    private final Scene scene;

    Crew(Scene scene) {
        this.scene = scene;
    }

    /** 提交. */
    List<Task> submissions(int many) throws IOException {
        return scene.ready(many).stream().map(this::submission).toList();
    }

    private Task submission(Stage.Ready it) {
        return () -> Sending.form(Kind.SUBMIT, it.person(), it.draft(), it.deed(), it.path(), it.body(it.deed()));
    }

    /** 上传 of a signature. */
    List<Task> uploads(int many) throws IOException {
        var upload = new Upload("signature.jpg");
        return scene.people(many).stream()
                .map(person -> (Task) () -> upload(person, upload))
                .toList();
    }

    private Sending upload(Person person, Upload upload) throws IOException {
        var token = Form.token(scene.visitor(person).get("/me/attachments").page());
        var key = UUID.randomUUID();
        return new Sending(
                Kind.UPLOAD,
                person,
                "SIGNATURE",
                key,
                "/me/attachments/signature",
                upload.type(),
                upload.body(token, key));
    }

    /** 确认聘用. */
    Task confirm(UUID filing) {
        return decision(
                Kind.CONFIRM, "huajian", filing, "/enterprise/confirmations/" + filing, "/enterprise/confirmations/");
    }

    /** 受理 by the province. */
    Task accept(UUID filing) {
        return decision(Kind.ACCEPT_PROVINCE, "sh-acceptor", filing, "/review/cases/" + filing, "/acceptance");
    }

    /** 初审: agreed on all lines. */
    Task opine(UUID filing) {
        return decision(Kind.OPINE, "sh-reviewer", filing, "/review/cases/" + filing, "/opinion");
    }

    /** 受理 by the ministry. */
    Task acceptForMinistry(UUID filing) {
        return decision(Kind.ACCEPT_MINISTRY, "mohurd-acceptor", filing, "/review/cases/" + filing, "/acceptance");
    }

    /** The ministry's opinion: agreed on all lines. */
    Task decide(UUID filing) {
        return decision(Kind.DECIDE, "mohurd-reviewer", filing, "/review/cases/" + filing, "/opinion");
    }

    private Task decision(Kind kind, String username, UUID filing, String page, String form) {
        var officer = scene.officer(username);
        return () -> {
            var it = Form.of(scene.visitor(officer).get(page).page(), form);
            switch (kind) {
                case CONFIRM -> it.set("answer", "confirm");
                case ACCEPT_PROVINCE, ACCEPT_MINISTRY -> it.set("answer", "accept");
                default -> it.set("opinion_JZ", "agree");
            }
            return Sending.form(
                    kind, officer, filing.toString(), UUID.fromString(it.get("deed")), it.action(), it.body());
        };
    }

    /** 发布公示 of all that waits. */
    Task notice() {
        return published(Kind.NOTICE, "/publication", "/publication");
    }

    /** 发布公告 of a list. */
    Task announce(UUID batch) {
        return published(Kind.ANNOUNCE, "/publication/batches/" + batch, "/announce");
    }

    /** 打印: takes a copy of the own certificate. */
    Task take(Person person) {
        return () -> {
            var it = Form.of(scene.visitor(person).get("/me/certificates").page(), "/print");
            return Sending.form(
                    Kind.TAKE, person, it.action(), UUID.fromString(it.get("deed")), it.action(), it.body());
        };
    }

    private Task published(Kind kind, String page, String form) {
        var publisher = scene.officer("mohurd-publisher");
        return () -> {
            var it = Form.of(scene.visitor(publisher).get(page).page(), form);
            return Sending.form(kind, publisher, page, UUID.fromString(it.get("deed")), it.action(), it.body());
        };
    }
}
