using System.Text;
using System.Text.RegularExpressions;

namespace Yipai.Spans;

/// <summary>Makes citizens' reports with the spans of every personal value.</summary>
/// <remarks>The same seed gives the same reports.</remarks>
internal static partial class ReportCorpus
{
    private static readonly string[] Templates = ReadTemplates();

    public static IEnumerable<(string Text, IReadOnlyList<(int Start, int End, string Type)> Spans)> Generate(int seed, int count)
    {
        var values = new CorpusValues(new Random(seed));
        for (int index = 0; index < count; index++)
        {
            yield return Fill(Templates[index % Templates.Length], values);
        }
    }

    private static (string Text, IReadOnlyList<(int Start, int End, string Type)> Spans) Fill(string template, CorpusValues values)
    {
        var text = new StringBuilder();
        List<(int, int, string)> spans = [];
        int from = 0;
        foreach (Match slot in Slot().Matches(template))
        {
            text.Append(template, from, slot.Index - from);
            (string value, string? type) = Value(slot.Groups[1].Value, values);
            // A surname and the form of address after it are one span.
            Match title = Title().Match(template, slot.Index + slot.Length);
            int end = text.Length + value.Length + (slot.Groups[1].Value == "surname" && title.Success ? title.Length : 0);
            if (type is not null)
            {
                spans.Add((text.Length, end, type));
            }

            text.Append(value);
            from = slot.Index + slot.Length;
        }

        return WithoutBrackets(text.Append(template, from, template.Length - from).ToString(), spans);
    }

    /// <summary>Text in square brackets in a template is an address that consists of several slots.</summary>
    private static (string Text, IReadOnlyList<(int Start, int End, string Type)> Spans) WithoutBrackets(
        string text, List<(int Start, int End, string Type)> spans)
    {
        int open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return (text, spans);
        }

        int close = text.IndexOf(']', StringComparison.Ordinal);
        int Moved(int at) => at > close ? at - 2 : at > open ? at - 1 : at;
        return (
            text.Remove(close, 1).Remove(open, 1),
            [.. spans.Select(span => (Moved(span.Start), Moved(span.End), span.Type)), (open, close - 1, "ADDRESS")]);
    }

    private static (string Value, string? Type) Value(string slot, CorpusValues values) => slot switch
    {
        "name" => (values.Name(), "PERSON"),
        "surname" => (values.Surname(), "PERSON"),
        "mobile" => (values.Mobile(), "PHONE"),
        "landline" => (values.Landline(), "PHONE"),
        "id" => (values.Identity(), "ID_CARD"),
        "card" => (values.Card(), "BANK_CARD"),
        "uscc" => (values.CreditCode(), "USCC"),
        "plate" => (values.Plate(), "PLATE"),
        "email" => (values.Email(), "EMAIL"),
        "ip" => (values.Ip(), "IP"),
        "mac" => (values.Mac(), "MAC"),
        "imei" => (values.Imei(), "IMEI"),
        "passport" => (values.Passport(), "PASSPORT"),
        "permit" => (values.Permit(), "PERMIT"),
        "hkid" => (values.HongKong(), "HK_ID"),
        "military" => (values.Military(), "MILITARY_ID"),
        "driver" => (values.Driver(), "DRIVER_LICENSE"),
        "gps" => (values.Gps(), "GPS"),
        "wechat" => (values.WeChat(), "WECHAT"),
        "qq" => (values.Qq(), "QQ"),
        "birth" => (values.Birth(), "BIRTH_DATE"),
        "secret" => (values.Secret(), "SECRET"),
        "url" => (values.Url(), "URL"),
        "address" => (values.Address(), "ADDRESS"),
        "road" => (values.Road(), null),
        "community" => (values.Community(), null),
        "village" => (values.Village(), null),
        "division" => (values.Division(), null),
        "district" => (values.District(), null),
        "company" => (values.Company(), null),
        "serial" => (values.Serial(), null),
        _ => throw new InvalidOperationException($"A template has an unknown slot: {slot}."),
    };

    private static string[] ReadTemplates()
    {
        using var reader = new StreamReader(typeof(ReportCorpus).Assembly.GetManifestResourceStream("templates.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\G(先生|女士|经理|师傅|主任|老师)")]
    private static partial Regex Title();
}
