namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the last case number that was given on a day.</summary>
internal sealed class CaseNumberRow
{
    public required string HandlerId { get; init; }

    public required int Day { get; init; }

    public required long Last { get; init; }
}
