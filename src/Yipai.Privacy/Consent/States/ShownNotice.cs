namespace Yipai.Privacy.Consent;

/// <summary>Holds when a version of the policy was first shown to a person.</summary>
internal readonly record struct ShownNotice(string PolicyHash, DateTimeOffset At);
