package org.zhiye.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Zhiye;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.Accounts;
import org.zhiye.account.NewPractitioner;
import org.zhiye.account.PasswordHash;
import org.zhiye.document.Documents;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.Deeds;
import org.zhiye.identity.Identities;
import org.zhiye.identity.Verification;
import org.zhiye.intake.Intakes;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.Level;
import org.zhiye.person.Method;
import org.zhiye.qualification.QualificationList;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;

/**
 * Makes practitioners who can submit at once: qualified in 建筑工程, verified at a counter in Shanghai, with attachments and personal
 * information, and logged in. Runs in the product's own context beside the running product. The same seed gives the same people.
 */
public final class Population {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "建国志远晓峰海涛雨桐嘉文静怡浩然文博婉清立新佳慧明辉子轩若琳思源俊杰";
    private static final LocalDate OLDEST = LocalDate.of(1975, 1, 1);
    private static final int BIRTHDAYS = 6000;
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Documents documents;
    private final Identities identities;
    private final Deeds deeds;
    private final Vault vault;
    private final Day day;
    private final SplittableRandom random;
    private final long seed;

    private Population(ApplicationContext context, long seed) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.accounts = context.getBean(Accounts.class);
        this.documents = context.getBean(Documents.class);
        this.identities = context.getBean(Identities.class);
        this.deeds = context.getBean(Deeds.class);
        this.vault = context.getBean(Vault.class);
        this.day = context.getBean(Day.class);
        this.random = new SplittableRandom(seed);
        this.seed = seed;
    }

    private record Made(String name, IdNumber id, MobileNumber mobile) {}

    /**
     * @param args the file to write, how many people, the seed, the user names (with commas) of officers and agents to log in; then
     *     the product's settings
     */
    public static void main(String[] args) throws IOException {
        try (var context = context(Arrays.copyOfRange(args, 4, args.length))) {
            make(context, Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]), args[3]);
        }
    }

    /** The product's context, without pages and jobs. */
    static ConfigurableApplicationContext context(String... settings) {
        var application = new SpringApplication(Zhiye.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("db-scheduler.enabled", "false", "zhiye.command", "population"));
        return application.run(settings);
    }

    /** Makes them, and writes them down. */
    static void make(ApplicationContext context, Path file, int many, long seed, String usernames) throws IOException {
        var people = Caller.system("population")
                .act(() -> new Population(context, seed).make(many, usernames.split(",", -1), context));
        Files.write(file, people.stream().map(Person::line).toList(), StandardCharsets.UTF_8);
    }

    private List<Person> make(int many, String[] usernames, ApplicationContext context) {
        var all = new ArrayList<Made>();
        for (int i = 0; i < many; i++) {
            all.add(made(i));
        }
        if (many > 0) {
            var csv = roster(all);
            var report = context.getBean(Intakes.class)
                    .take(context.getBean(QualificationList.class), () -> new ByteArrayInputStream(csv));
            if (report.wrong() > 0) {
                throw new IllegalStateException("roster: " + report.errors());
            }
        }
        var password = accounts.hash("jiaoshoujia-2026");
        var officer = account("sh-desk");
        var pictures = pictures();
        var transaction = context.getBean(TransactionTemplate.class);
        var people = new ArrayList<Person>();
        for (String username : usernames) {
            people.add(new Person(username, "", "", account(username), session(account(username))));
        }
        for (Made it : all) {
            people.add(transaction.execute(status -> enter(it, password, officer, pictures)));
        }
        return people;
    }

    private Made made(int i) {
        var name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        // each seed has its own sequence numbers, so that two populations don't meet
        var id = IdNumber.make("310000", OLDEST.plusDays(i % BIRTHDAYS), (int) (seed * 40 + i / BIRTHDAYS) % 1000);
        return new Made(name.toString(), id, new MobileNumber("137%02d%06d".formatted(seed % 100, i)));
    }

    private static byte[] roster(List<Made> all) {
        var csv = new StringBuilder("姓名,证件号码,管理号,专业,取得日期,资格名称\n");
        for (Made it : all) {
            var number = "2024031" + it.mobile().value().substring(3) + "JZ";
            csv.append(String.join(",", it.name(), it.id().value(), number, "JZ", "2024-09-01", "CONSTRUCTOR_1"))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Person enter(Made it, PasswordHash password, UUID officer, Map<AttachmentKind, byte[]> pictures) {
        var person = accounts.addPractitioner(new NewPractitioner(
                it.name(),
                IdDocument.of(IdDocumentType.IDENTITY_CARD, it.id().value()),
                it.mobile(),
                it.id().birthDate(),
                it.id().sex(),
                password,
                Language.ZH_HANS));
        identities.enter(new Verification(person, Level.ON_SITE, Method.DESK, day.now(), "31", new AccountId(officer)));
        // after what it accounts for: the rows that grant something stand in the entry
        deeds.happened(new AccountDeed.SignedUp(person, Map.of()));
        pictures.forEach((kind, picture) -> attach(person, kind, picture));
        var profile = String.join(BETWEEN, "01", "bench@example.com", "21", "4", "同济大学");
        jdbc.sql("insert into profile (person, sealed) values (?, ?)")
                .params(person.value(), vault.seal(person.value(), "profile.sealed", person.value(), profile))
                .update();
        return new Person(it.id().value(), it.name(), it.mobile().value(), person.value(), session(person.value()));
    }

    private void attach(PersonId person, AttachmentKind kind, byte[] picture) {
        var stored = documents.add(person.value(), kind.name(), picture, "image/jpeg");
        jdbc.sql("insert into attachment (person, kind, document, sha256, at) values (?, ?, ?, ?, ?)")
                .params(person.value(), kind.name(), stored.id().value(), stored.sha256(), Timestamp.from(day.now()))
                .update();
    }

    private UUID account(String username) {
        return jdbc.sql("select id from account where username = ? and state = 'ACTIVE'")
                .param(username)
                .query(UUID.class)
                .single();
    }

    private String session(UUID account) {
        var id = new byte[32];
        new java.security.SecureRandom().nextBytes(id);
        jdbc.sql("insert into session (id_hash, account, device, address, roles_version)"
                        + " select ?, id, 'bench', '127.0.0.1', roles_version from account where id = ?")
                .params(sha256(id), account)
                .update();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Small ones: what is measured looks at their rows. */
    private static Map<AttachmentKind, byte[]> pictures() {
        var pictures = new java.util.EnumMap<AttachmentKind, byte[]>(AttachmentKind.class);
        for (AttachmentKind kind : AttachmentKind.values()) {
            var image = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setColor(Color.DARK_GRAY);
            pen.drawOval(90, 90, 110, 150);
            pen.dispose();
            try (var out = new ByteArrayOutputStream()) {
                ImageIO.write(image, "jpeg", out);
                pictures.put(kind, out.toByteArray());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return pictures;
    }
}
