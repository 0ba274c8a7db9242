using System.Globalization;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;

namespace Yipai.KillTarget;

/// <summary>The entries that the target writes, so that the test knows which entries must exist.</summary>
public static class TargetEntries
{
    public static readonly HandlerId Handler = new("city-a");
    public static readonly SubjectId Subject = new("person-1");

    public static Guid Id(int seed, int number) => new(seed, 0, 0, [0, 0, 0, 0, .. BitConverter.GetBytes(number)]);

    /// <summary>The id of a person whose values are erased.</summary>
    public static SubjectId Person(int seed, int number) => new(string.Create(CultureInfo.InvariantCulture, $"person-{seed}-{number}"));

    public static LedgerEntry Notice(int seed, int number) => new NoticePresentation
    {
        EntryId = Id(seed, number),
        SubjectId = Subject,
        HandlerId = Handler,
        PolicyHash = new string('a', 64),
        At = DateTimeOffset.UnixEpoch.AddSeconds(number),
        Channel = "app",
        Language = "zh-CN",
    };

    public static AuditEvent Event(int seed, int number) => AuditEvent.Of("case.received")
        .With("run", string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}"))
        .Committing("reporter", Subject.Value);
}
