using System.Text;
using Yipai.Cases.Codes;
using Yipai.Client.Storage;

namespace Yipai.Client.Tests.Outbox;

internal static class OutboxSamples
{
    public const string Subject = "subject-1";

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static OutboxEntry Report(string text = "report", string subject = Subject) => Entry(OutboxEntryKind.Report, text, subject) with
    {
        Photos = [new OutboxPhoto(PhotoDigest.Parse(new string('a', 64)), Encoding.UTF8.GetBytes($"photo of {text}"))],
    };

    public static OutboxEntry Evidence(string text = "evidence", string subject = Subject) =>
        Entry(OutboxEntryKind.LedgerEntry, text, subject);

    public static string Text(OutboxEntry? entry) => Encoding.UTF8.GetString(entry!.Payload.Span);

    private static OutboxEntry Entry(OutboxEntryKind kind, string text, string subject) => new()
    {
        EntryId = Guid.NewGuid(),
        Kind = kind,
        SubjectId = subject,
        QueuedAt = Start,
        Payload = Encoding.UTF8.GetBytes(text),
    };
}
