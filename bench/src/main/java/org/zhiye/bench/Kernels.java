package org.zhiye.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.zhiye.captcha.CaptchaCost;
import org.zhiye.certificate.CertificatePdf;
import org.zhiye.certificate.CertificateSheet;
import org.zhiye.enterprise.EnterpriseList;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.paper.Picture;
import org.zhiye.paper.Seal;
import org.zhiye.shared.CertificateNumber;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Sex;
import org.zhiye.vault.LocalPdfSigner;
import org.zhiye.vault.PdfSigner;

/** Makes the people, and measures what needs no pages: pictures, papers, suggestions. Writes a line per figure. */
public final class Kernels {
    private static final String[] TYPED = {
        "建",
        "华",
        "上",
        "淼",
        "建设",
        "工程",
        "公司",
        "有限公司",
        "华建",
        "鑫盛",
        "上海",
        "重庆",
        "二局",
        "华建二",
        "上海华建",
        "建设工程",
        "建设工程有限公司",
        "上海二局",
        "重庆路桥",
        "長春",
        "廣東華建",
        "hj",
        "cqxs",
        "gs",
        "yxgs",
        "shhjej",
        "h",
        "o",
        "91",
        "9131",
        "91310000MA0",
        "中建8局",
        "㛃𠮷",
        "工程建设",
        "设工",
        "程建",
        "司公",
        "股份华",
        "龘龘",
        "上海浩淼沐建设发展集团有限公司"
    };
    private static final long SEED = 7;
    private static final int SHOWN = 8;

    private Kernels() {}

    /**
     * @param args the file to write, how many enterprises, how many runs; what {@link Population} takes, its file first; then the
     *     product's settings
     */
    public static void main(String[] args) throws IOException {
        int runs = Integer.parseInt(args[2]);
        try (var context = Population.context(Arrays.copyOfRange(args, 7, args.length))) {
            Population.make(context, Path.of(args[3]), Integer.parseInt(args[4]), Long.parseLong(args[5]), args[6]);
            var lines = new ArrayList<String>();
            lines.add("captcha\t" + CaptchaCost.perPicture(runs));
            lines.addAll(certificate(context, Math.max(3, runs / 10)));
            lines.addAll(PhotoCost.lines(Math.max(3, runs / 50)));
            lines.addAll(suggestions(context, Integer.parseInt(args[1]), Math.max(3, runs / 10)));
            Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
        }
    }

    private static List<String> certificate(ApplicationContext context, int many) {
        var pdf = new CertificatePdf(context.getBeanProvider(PdfSigner.class).getIfAvailable(Kernels::signer));
        var sheet = sheet();
        var at = Instant.parse("2026-11-23T02:00:00Z");
        return List.of(
                "certificate\t" + Cost.perRun(many, i -> pdf.of(sheet, at).length),
                "certificate-bytes\t" + pdf.of(sheet, at).length);
    }

    private static PdfSigner signer() {
        try {
            var folder = Files.createTempDirectory("zhiye-signer");
            return LocalPdfSigner.open(
                    folder, "bench".toCharArray(), "CN=bench, C=CN", Instant.parse("2026-11-23T02:00:00Z"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CertificateSheet sheet() {
        return new CertificateSheet(
                new CertificateSheet.Title("一级建造师注册证书", "REGISTRATION CERTIFICATE OF CONSTRUCTOR · FIRST CLASS"),
                CertificateNumber.of("00018342"),
                new CertificateSheet.Window(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 5, 21), "投标", null),
                new CertificateSheet.Holder(
                        "林晓峰", Sex.MALE, LocalDate.of(1988, 3, 21), RegistrationNumber.of("沪1312018202600139")),
                "上海华建二局建设工程有限公司",
                List.of(
                        new CertificateSheet.Specialty("建筑工程", LocalDate.of(2026, 11, 20), LocalDate.of(2029, 11, 19)),
                        new CertificateSheet.Specialty("机电工程", LocalDate.of(2026, 11, 20), LocalDate.of(2029, 11, 19))),
                picture("id-photo.jpg"),
                picture("signature.jpg"),
                new CertificateSheet.Issuer("注册管理机关（演示）", new Seal("注册管理机关（演示用章）", null)),
                LocalDate.of(2026, 11, 20),
                new CertificateSheet.Verification(
                        "https://zhiye.example.org/c/Zk3vQ0c1Xw8uYbT7mP2dLg", CheckCode.of("K7QM4XRT9WPA")),
                true);
    }

    private static Picture picture(String name) {
        try {
            return Picture.of(
                    Files.readAllBytes(Product.root().resolve("docs/demo").resolve(name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> suggestions(ApplicationContext context, int many, int runs) {
        var list = Companies.list(many, SEED);
        var report = Caller.system("bench")
                .act(() -> context.getBean(Intakes.class)
                        .take(context.getBean(EnterpriseList.class), () -> new ByteArrayInputStream(list)));
        var enterprises = context.getBean(Enterprises.class);
        var millis = new ArrayList<Double>();
        for (int run = 0; run < 2 * runs; run++) {
            for (String typed : TYPED) {
                long start = System.nanoTime();
                enterprises.suggest(typed, SHOWN);
                if (run >= runs) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        millis.sort(null);
        return List.of(
                "enterprises\t" + (report.added() + report.same()),
                "suggest-p50\t" + at(millis, 0.5),
                "suggest-p99\t" + at(millis, 0.99),
                "suggest-max\t" + millis.getLast());
    }

    private static String at(List<Double> sorted, double share) {
        return String.format(Locale.ROOT, "%.3f", sorted.get((int) (sorted.size() * share)));
    }
}
