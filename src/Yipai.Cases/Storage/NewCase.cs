using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;

namespace Yipai.Cases.Storage;

/// <summary>Represents a case as it is opened: its report, without the reporter's contact (S30).</summary>
public sealed class NewCase
{
    /// <summary>Creates a case from a report.</summary>
    /// <remarks>A contact in the report is left out; keep it in an <see cref="IReporterStore"/>.</remarks>
    /// <param name="number">The number that the store gave.</param>
    /// <param name="format">The form in which the city writes numbers.</param>
    /// <param name="report">The report.</param>
    /// <param name="fingerprint">The SHA-256 of the report's body in hexadecimal, by which a repeated report is recognised.</param>
    /// <param name="receivedAt">The time when the server received the report.</param>
    /// <exception cref="CasesException">YP0206: the number has more digits than the form allows.</exception>
    public NewCase(CaseNumber number, CaseNumberFormat format, PreparedReport report, string fingerprint, DateTimeOffset receivedAt)
        : this(number, Write(format, number), report, fingerprint, receivedAt)
    {
    }

    /// <summary>Creates a case that has its written number already.</summary>
    /// <param name="number">The number that the store gave.</param>
    /// <param name="id">The number as the city writes it.</param>
    /// <param name="report">The report.</param>
    /// <param name="fingerprint">The SHA-256 of the report's body in hexadecimal, by which a repeated report is recognised.</param>
    /// <param name="receivedAt">The time when the server received the report.</param>
    public NewCase(CaseNumber number, CaseId id, PreparedReport report, string fingerprint, DateTimeOffset receivedAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(id.Value);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentException.ThrowIfNullOrEmpty(fingerprint);
        Number = number;
        Id = id;
        Report = report with { Contact = null };
        Fingerprint = fingerprint;
        ReceivedAt = receivedAt.ToUniversalTime();
    }

    /// <summary>Gets the place of the case among the cases of its day.</summary>
    public CaseNumber Number { get; }

    /// <summary>Gets the number as the city writes it.</summary>
    public CaseId Id { get; }

    /// <summary>Gets the report without a contact.</summary>
    public PreparedReport Report { get; }

    /// <summary>Gets the SHA-256 of the report's body.</summary>
    public string Fingerprint { get; }

    /// <summary>Gets the time in UTC when the server received the report.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>Returns the number and the class, never the text.</summary>
    public override string ToString() => $"new case {Id}: {Report.Subject}";

    /// <summary>Returns the same case with a rewritten description, cut to the longest that a report may have.</summary>
    /// <param name="rewrite">Returns the text to keep instead of a text.</param>
    public NewCase Rewrite(Func<string, string> rewrite)
    {
        ArgumentNullException.ThrowIfNull(rewrite);
        string text = rewrite(Report.Description);
        string kept = text.Length <= ReportPreparation.MaxDescriptionLength ? text : text[..ReportPreparation.MaxDescriptionLength];
        return new NewCase(Number, Id, Report with { Description = kept }, Fingerprint, ReceivedAt);
    }

    private static CaseId Write(CaseNumberFormat format, CaseNumber number)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.Write(number.Day, number.Sequence);
    }
}
