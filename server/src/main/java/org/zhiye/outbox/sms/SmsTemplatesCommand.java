package org.zhiye.outbox.sms;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Command;
import org.zhiye.outbox.SmsKinds;

/** {@code bin/zhiye sms-templates}: prints the table of templates to have approved and to fill in. */
@Component
final class SmsTemplatesCommand implements Command {
    private final SmsKinds kinds;
    private final SmsSettings settings;

    SmsTemplatesCommand(SmsKinds kinds, SmsSettings settings) {
        this.kinds = kinds;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "sms-templates";
    }

    @Override
    public int run(List<String> arguments) {
        System.out.print(SmsTemplateFile.blank(kinds, settings.spoken()));
        return 0;
    }
}
