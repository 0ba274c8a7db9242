using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Decisions;

/// <summary>Lays clauses out as the policy was published: with its headings, numbers and stops.</summary>
/// <remarks>
/// The text that precedes a clause begins with the end of the clause before it. A whole line that ends without a stop is a heading.
/// A clause whose place in the published text is not known gets a paragraph of its own and a stop.
/// </remarks>
internal sealed class NoticeLayout(Func<PolicyClause, bool> isStressed)
{
    private const string Stops = "。！？：；";
    private readonly List<NoticeParagraph> _paragraphs = [];
    private readonly List<NoticeSpan> _line = [];

    public IReadOnlyList<NoticeParagraph> Lay(IEnumerable<PolicyClause> clauses)
    {
        bool needsStop = false;
        foreach (PolicyClause clause in clauses)
        {
            string[] lines = clause.Before?.Split('\n') ?? [needsStop ? Stop() : "", ""];
            Append(lines[0]);
            foreach (string line in lines.Skip(1))
            {
                EndLine();
                Append(line);
            }

            _line.Add(new NoticeSpan(clause.Text.Chinese, clause.Id, isStressed(clause)));
            needsStop = clause.Before is null;
        }

        Append(needsStop ? Stop() : "");
        EndLine();
        return _paragraphs;
    }

    /// <summary>Returns a paragraph that ends with a stop.</summary>
    public static NoticeParagraph Sentence(string text, bool isStressed = false) =>
        new(IsHeading: false, [new NoticeSpan(EndsWithStop(text) ? text : $"{text}。", IsStressed: isStressed)]);

    public static NoticeParagraph Heading(string text) => new(IsHeading: true, [new NoticeSpan(text)]);

    private static bool EndsWithStop(string text) => text.Length > 0 && Stops.Contains(text[^1], StringComparison.Ordinal);

    private string Stop() => EndsWithStop(_line[^1].Text) ? "" : "。";

    private void Append(string text)
    {
        if (text.Length > 0)
        {
            _line.Add(new NoticeSpan(text));
        }
    }

    private void EndLine()
    {
        if (_line.Count > 0)
        {
            bool isHeading = _line.TrueForAll(span => span.Clause is null) && !EndsWithStop(_line[^1].Text);
            _paragraphs.Add(new NoticeParagraph(isHeading, [.. _line]));
            _line.Clear();
        }
    }
}
