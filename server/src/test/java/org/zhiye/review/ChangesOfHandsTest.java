package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.filing.Cases;
import org.zhiye.ground.DeedKey;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.Role;

/** Each time a case changes hands its person is told by SMS: the whole way of a case with a joint review. */
@ZhiyeTest
@ResourceLock("publication")
class ChangesOfHandsTest {
    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    JointDesk joint;

    @Autowired
    Outbox outbox;

    @Autowired
    LocalInbox telephones;

    private Stream<String> texts(Cases.Case it) {
        outbox.deliver();
        return telephones.messages(it.person().mobile()).stream().map(LocalInbox.Message::text);
    }

    @Test
    void a_person_reads_each_step_on_the_telephone() {
        var it = bench.withMinistry(bench.opined(bench.accepted(bench.confirmed("GL"))));
        var transport = bench.officer(Role.JOINT_REVIEWER, "GL,GH");
        transport.act(() -> joint.join(transport, it.id(), List.of(OpinionDesk.OnLine.agree("GL")), DeedKey.fresh()));
        bench.agreed(it);
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        TestDay.on(LocalDate.of(2026, 12, 8), () -> bench.announced(publisher, batch));
        var number = bench.now(it).number();
        assertThat(texts(it).filter(text -> text.contains(number)).map(text -> text.replace(number, "#")))
                .satisfiesExactly(
                        text -> assertThat(text).contains("已确认聘用", "进入省级受理"),
                        text -> assertThat(text).contains("受理", "正在初审"),
                        text -> assertThat(text).contains("已完成申请 # 的初审"),
                        text -> assertThat(text).contains("受理", "正在审核"),
                        text -> assertThat(text).contains("会审意见"),
                        text -> assertThat(text).contains("拟准予注册", "列入公示名单"),
                        text -> assertThat(text).contains("已列入公示名单", "公示至"),
                        text -> assertThat(text).contains("已公告", "注册编号"));
    }
}
