package org.zhiye.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.intake.Source;
import org.zhiye.shared.Uscc;

/** Alone, for it looks at the memory that all tests share. */
@ZhiyeTest
@Isolated
class LongEnterpriseListTest {
    @Autowired
    Intakes intakes;

    @Autowired
    EnterpriseList list;

    @Test
    void a_hundred_thousand_rows_pass_through_without_staying_in_memory() {
        var rows = new Stream(100_000);
        System.gc();
        long before = used();
        var report = Caller.system("test").act(() -> intakes.check(list, rows));
        assertThat(report.added()).isEqualTo(100_000);
        System.gc();
        assertThat(used() - before).as("what stays behind").isLessThan(20L << 20);
        assertThat(rows.most - before).as("what is held on the way").isLessThan(120L << 20);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A list made while it is read; it looks at the memory from time to time. */
    private static final class Stream implements Source {
        private final int count;
        private long most;

        Stream(int count) {
            this.count = count;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private byte[] line = "企业名称,统一社会信用代码,省份\n".getBytes(StandardCharsets.UTF_8);
                private int at;
                private int made;

                @Override
                public int read() {
                    var one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    if (at == line.length) {
                        if (made == count) {
                            return -1;
                        }
                        var code = Uscc.make("430000", 43_000_000L + made++);
                        line = ("长沙第" + code.value().charAt(14) + "建设工程有限公司," + code + ",43\n")
                                .getBytes(StandardCharsets.UTF_8);
                        at = 0;
                        if (made % 20_000 == 0) {
                            System.gc();
                            most = Math.max(most, used());
                        }
                    }
                    int n = Math.min(length, line.length - at);
                    System.arraycopy(line, at, into, offset, n);
                    at += n;
                    return n;
                }
            };
        }
    }
}
