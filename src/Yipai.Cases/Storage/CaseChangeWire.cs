using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Storage;

/// <summary>Represents the number of the format alone.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record ChangeVersion([property: JsonRequired] int Version);

/// <summary>Represents a change in its stored form.</summary>
/// <remarks>Enumerations are written by name, so that their numbers may change.</remarks>
internal sealed record CaseChangeWire(
    int Version, int Number, string Action, string From, string To, string Role, string ActorId, DateTimeOffset At,
    string? Reason = null, string? Unit = null, string? ReceiverId = null, string? Condition = null, LimitWire? Limit = null,
    DateTimeOffset? DueAt = null, DateTimeOffset? StageDueAt = null, DateTimeOffset? Until = null, int? Rating = null,
    IReadOnlyList<string>? Evidence = null, Guid? CommandId = null)
{
    public static CaseChangeWire Of(CaseChange change) => new(
        CaseChangeFormat.Version, change.Number, change.Action.ToString(), change.From.ToString(), change.To.ToString(),
        change.Role.ToString(), change.ActorId, change.At, change.Reason, change.Unit, change.ReceiverId, change.Condition,
        change.Limit is { } limit ? new LimitWire(limit.Amount, limit.Unit.ToString()) : null,
        change.DueAt, change.StageDueAt, change.Until,
        change.Rating == 0 ? null : change.Rating,
        change.Evidence.Count == 0 ? null : [.. change.Evidence.Select(photo => photo.Hex)],
        change.CommandId);

    public CaseChange ToChange() => new()
    {
        Number = Number > 0 ? Number : throw CasesException.BadChange(),
        Action = Named<CaseAction>(Action),
        From = Stage(From),
        To = Stage(To),
        Role = Named<CaseRole>(Role),
        ActorId = ActorId.Length > 0 ? ActorId : throw CasesException.BadChange(),
        At = At.ToUniversalTime(),
        Reason = Reason,
        Unit = Unit,
        ReceiverId = ReceiverId,
        Condition = Condition,
        Limit = Limit?.ToLimit(),
        DueAt = DueAt?.ToUniversalTime(),
        StageDueAt = StageDueAt?.ToUniversalTime(),
        Until = Until?.ToUniversalTime(),
        Rating = Rating is null or (>= 1 and <= 5) ? Rating ?? 0 : throw CasesException.BadChange(),
        Evidence = [.. (Evidence ?? []).Select(PhotoDigest.Read)],
        CommandId = CommandId,
    };

    /// <summary>Returns the member with exactly this name, but never the zero, which means "not given".</summary>
    internal static T Named<T>(string name)
        where T : struct, Enum =>
        Exact(name, out T value) && !value.Equals(default(T)) ? value : throw CasesException.BadChange();

    /// <summary>Returns the stage with exactly this name.</summary>
    /// <remarks>Here the zero is a stage like the others.</remarks>
    private static CaseStage Stage(string name) => Exact(name, out CaseStage stage) ? stage : throw CasesException.BadChange();

    /// <summary>Compares the name again, because parsing an enumeration alone would also accept numbers and lists.</summary>
    private static bool Exact<T>(string name, out T value)
        where T : struct, Enum =>
        Enum.TryParse(name, out value) && Enum.IsDefined(value) && value.ToString() == name;
}

/// <summary>Represents a time limit in its stored form.</summary>
internal sealed record LimitWire(decimal Amount, string Unit)
{
    public TimeLimit ToLimit() => new TimeLimit(Amount, CaseChangeWire.Named<TimeLimitUnit>(Unit)) is { IsGiven: true } limit
        ? limit
        : throw CasesException.BadChange();
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CaseChangeWire))]
[JsonSerializable(typeof(ChangeVersion))]
internal sealed partial class CaseChangeContext : JsonSerializerContext;
