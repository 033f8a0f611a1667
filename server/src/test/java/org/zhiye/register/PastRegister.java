package org.zhiye.register;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.zhiye.intake.Source;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.Uscc;

/** The list of a made-up register of any length, made while it is read; its people and numbers are none of other tests. */
final class PastRegister implements Source {
    private static final String HEADER = "注册编号,姓名,证件号码,专业及有效期,聘用企业统一社会信用代码,聘用企业,执业印章号\n";
    private static final int PER_YEAR = 99_999;

    private final int count;

    PastRegister(int count) {
        this.count = count;
    }

    /** The card of the n-th made-up person. */
    static IdDocument card(int n) {
        return IdDocument.of(
                IdDocumentType.IDENTITY_CARD,
                IdNumber.make("65010" + n % 10, LocalDate.of(1940, 1, 1).plusDays(n / 10 % 8000), n / 80_000)
                        .value());
    }

    private static String row(int n) {
        int year = 2010 + n / PER_YEAR;
        return "新1652005%d%05d,张三%s,%s,建筑工程 %d-03-01~%d-02-28；市政公用工程 %d-05-06~%d-05-05,%s,新疆第%d建设工程有限公司,%02d\n"
                .formatted(
                        year,
                        n % PER_YEAR + 1,
                        Character.toString('一' + n % 20_000),
                        card(n).number(),
                        year,
                        year + 3,
                        year,
                        year + 3,
                        Uscc.make("650000", 65_000_000L + n % 5_000),
                        n % 5_000,
                        n % 3);
    }

    @Override
    public InputStream open() {
        return new InputStream() {
            private byte[] line = HEADER.getBytes(StandardCharsets.UTF_8);
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
                    line = row(made++).getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                int n = Math.min(length, line.length - at);
                System.arraycopy(line, at, into, offset, n);
                at += n;
                return n;
            }
        };
    }
}
