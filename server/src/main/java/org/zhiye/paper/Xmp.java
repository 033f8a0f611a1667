package org.zhiye.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** A document's description as XMP (ISO 16684-1): what file managers and archives read. */
final class Xmp {
    private Xmp() {}

    static COSStream stream(Paper.Heading heading) throws IOException {
        var packet = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
            <dc:identifier>%3$s</dc:identifier>
            <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>%5$s</xmp:CreateDate><xmp:ModifyDate>%5$s</xmp:ModifyDate><xmp:CreatorTool>Zhiye</xmp:CreatorTool>
            <pdf:Producer>Zhiye</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""".formatted(
                        escaped(heading.title()),
                        escaped(heading.author()),
                        escaped(heading.number()),
                        heading.language().tag(),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(heading.made()
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .atOffset(ZoneOffset.ofHours(8))));
        var stream = new COSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(packet.getBytes(StandardCharsets.UTF_8));
        }
        stream.setItem(COSName.TYPE, COSName.METADATA);
        stream.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        return stream;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
