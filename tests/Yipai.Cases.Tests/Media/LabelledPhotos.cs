using System.Text;

namespace Yipai.Cases.Tests.Media;

/// <summary>Builds photos that carry an AI-content label.</summary>
internal static class LabelledPhotos
{
    /// <summary>The label of <see cref="Jpeg"/>, with what must not survive: a signature, a name and a mobile number.</summary>
    public const string Json =
        """{"Label":"1","ContentProducer":"91210200ABC-001","ProduceID":"A2012102390129310","ReservedCode1":"PLANTED-39.9042N-116.4074E","ContentPropagator":"李四","PropagateID":"13912345678","ReservedCode2":""}""";

    public static byte[] Jpeg { get; } = With(Json);

    /// <summary>Returns a JPEG file with this JSON object as its label.</summary>
    public static byte[] With(string json) => WithXmp($"<TC260:AIGC>{json}</TC260:AIGC>");

    /// <summary>Returns a JPEG file whose XMP packet has this content.</summary>
    public static byte[] WithXmp(string inside) => WithSegment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Xmp(inside));

    public static byte[] WithSegment(byte marker, string utf8) =>
        Jpegs.With(Jpegs.Load("baseline"), Jpegs.Segment(marker, Encoding.UTF8.GetBytes(utf8)));

    public static string Xmp(string inside) =>
        $"<x:xmpmeta xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\"><dc:creator>{Scrubbing.Tag}</dc:creator>{inside}</x:xmpmeta>";
}
