using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Policies;

/// <summary>Holds a list that a handler publishes (清单; 条例 21), and writes it as Markdown, HTML or JSON.</summary>
/// <param name="Title">The title, in Chinese.</param>
/// <param name="Headings">The seven headings.</param>
/// <param name="Rows">The rows.</param>
public sealed record PolicyList(string Title, IReadOnlyList<string> Headings, IReadOnlyList<PolicyListRow> Rows)
{
    private static readonly JsonWriterOptions JsonOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Returns the list as a Markdown table.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"# {Title}\n\n");
        AppendLine(Headings);
        AppendLine(Headings.Select(_ => "---"));
        foreach (PolicyListRow row in Rows)
        {
            AppendLine(Cells(row).Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)));
        }

        return text.ToString();

        void AppendLine(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    /// <summary>Returns the list as one HTML page without external resources.</summary>
    public string ToHtml()
    {
        string title = WebUtility.HtmlEncode(Title);
        var text = new StringBuilder(
            $"<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body>\n<table>\n");
        text.Append($"<caption>{title}</caption>\n<thead><tr>");
        text.AppendJoin("", Headings.Select(heading => $"<th scope=\"col\">{WebUtility.HtmlEncode(heading)}</th>"));
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (PolicyListRow row in Rows)
        {
            string[] cells = [.. Cells(row).Select(cell => WebUtility.HtmlEncode(cell)!)];
            text.Append("<tr><th scope=\"row\">").Append(cells[0]).Append("</th>");
            text.AppendJoin("", cells.Skip(1).Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
        }

        return text.Append("</tbody>\n</table>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Returns the list as UTF-8 JSON.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("title", Title);
            json.WriteStartArray("rows");
            foreach (PolicyListRow row in Rows)
            {
                json.WriteStartObject();
                foreach ((string heading, string cell) in Headings.Zip(Cells(row)))
                {
                    json.WriteString(heading, cell);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static IEnumerable<string> Cells(PolicyListRow row) =>
    [
        row.Function, row.Scene, row.Purpose, string.Join("、", row.Items),
        row.Sensitivity switch { Sensitivity.NotPersonal => "非个人信息", Sensitivity.Personal => "一般", _ => "敏感" },
        row.Method, row.Until,
    ];
}
