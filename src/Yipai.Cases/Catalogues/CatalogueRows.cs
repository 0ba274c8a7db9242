using System.Text;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>Reads classes from lines of UTF-8 with tab-separated cells and records why each rejected line is not a valid row.</summary>
internal sealed class CatalogueRows(CatalogueEdition edition, string source)
{
    private const string Taken = "the code occurs twice or is already taken";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _majorBytes = [];
    private string _majorName = "";

    /// <summary>Gets the classes.</summary>
    /// <remarks>Those of the extended catalogue come first.</remarks>
    public List<CaseSubject> Subjects { get; } = [];

    public Dictionary<int, CaseSubject> ByCode { get; } = [];

    /// <summary>Gets the codes whose number is known but whose name is not.</summary>
    /// <remarks>The file writes such a name as a question mark.</remarks>
    public List<SubjectCode> Unnamed { get; } = [];

    /// <summary>Gets the reasons for the rejected lines, such as <c>line 3: the kind is neither component nor event</c>.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Gets or sets a function that returns why a class may not be added, or null if it may.</summary>
    /// <remarks>Null accepts every class.</remarks>
    public Func<SubjectCode, string?>? Objection { get; set; }

    /// <summary>Returns the key of a code within an edition.</summary>
    /// <remarks>The numbers of the code must be in range.</remarks>
    public static int KeyOf(SubjectCode code) => ((((int)code.Kind * 100) + code.Major) * 1000) + code.Minor;

    public void Read(ReadOnlySpan<byte> text)
    {
        int rows = Subjects.Count + text.Count((byte)'\n') + 1;
        Subjects.EnsureCapacity(rows);
        ByCode.EnsureCapacity(rows);
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        for (int line = 1; !text.IsEmpty; line++)
        {
            int end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> row = (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
            text = end < 0 ? default : text[(end + 1)..];
            if (!row.IsEmpty && row[0] != '#' && Add(row) is { } reason)
            {
                Faults.Add($"line {line}: {reason}");
            }
        }
    }

    /// <summary>Adds a class.</summary>
    /// <returns>Why the class is refused, or null if it was added.</returns>
    public string? Add(CaseSubject subject)
    {
        if (Objection?.Invoke(subject.Code) is { } objection)
        {
            return objection;
        }

        if (Unnamed.Contains(subject.Code) || !ByCode.TryAdd(KeyOf(subject.Code), subject))
        {
            return Taken;
        }

        Subjects.Add(subject);
        return null;
    }

    /// <summary>Adds the class of one row.</summary>
    /// <returns>Why the row is refused, or null if its class was added.</returns>
    private string? Add(ReadOnlySpan<byte> row)
    {
        var cells = new TableCells(row);
        ReadOnlySpan<byte> kind = cells.Next();
        ReadOnlySpan<byte> major = cells.Next();
        ReadOnlySpan<byte> majorName = cells.Next();
        ReadOnlySpan<byte> minor = cells.Next();
        ReadOnlySpan<byte> name = cells.Next();
        ReadOnlySpan<byte> confidence = cells.Next();
        var code = new SubjectCode(
            edition,
            kind.SequenceEqual("component"u8) ? CaseKind.Component : kind.SequenceEqual("event"u8) ? CaseKind.Event : CaseKind.Unspecified,
            Number(major, 2),
            Number(minor, SubjectCode.MinorDigitsOf(edition)));
        SourceConfidence? sureness = ConfidenceOf(confidence);
        string? fault =
            !cells.Rest.IsEmpty ? "it has more than six cells"
            : code.Kind == CaseKind.Unspecified ? "the kind is neither component nor event"
            : code.Major < 1 ? "the major code must have two digits, 01 to 99"
            : code.Minor < 1 ? $"the minor code must have {code.MinorDigits} digits, from 1"
            : name.IsEmpty || majorName.IsEmpty ? "a name is missing"
            : sureness is null ? "the confidence must be high, medium-high, medium, low or empty"
            : null;
        if (fault is not null)
        {
            return fault;
        }

        if (name.SequenceEqual("?"u8))
        {
            return AddUnnamed(code);
        }

        try
        {
            return Add(CaseSubject.Create(code, MajorName(majorName), StrictUtf8.GetString(name), source, sureness!.Value));
        }
        catch (DecoderFallbackException)
        {
            return "a name is not valid UTF-8";
        }
    }

    private string? AddUnnamed(SubjectCode code)
    {
        if (Unnamed.Contains(code) || ByCode.ContainsKey(KeyOf(code)))
        {
            return Taken;
        }

        Unnamed.Add(code);
        return null;
    }

    /// <summary>Returns the name of a major class.</summary>
    /// <remarks>Rows of one major class follow each other and share one string.</remarks>
    private string MajorName(ReadOnlySpan<byte> name)
    {
        if (!name.SequenceEqual(_majorBytes))
        {
            _majorName = StrictUtf8.GetString(name);
            _majorBytes = name.ToArray();
        }

        return _majorName;
    }

    private static int Number(ReadOnlySpan<byte> cell, int digits) =>
        cell.Length == digits && CodeCharacters.ReadDigits(cell, out ulong number) < 0 ? (int)number : -1;

    private static SourceConfidence? ConfidenceOf(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty ? SourceConfidence.Unstated
        : cell.SequenceEqual("high"u8) ? SourceConfidence.High
        : cell.SequenceEqual("medium-high"u8) ? SourceConfidence.MediumHigh
        : cell.SequenceEqual("medium"u8) ? SourceConfidence.Medium
        : cell.SequenceEqual("low"u8) ? SourceConfidence.Low
        : null;
}
