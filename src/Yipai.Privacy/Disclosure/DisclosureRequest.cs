using Yipai.Privacy.Classification;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Disclosure;

/// <summary>Who wants to give which items to whom, and how.</summary>
/// <param name="Kind">How the information leaves.</param>
/// <param name="RecipientId">The id of a registered recipient.</param>
/// <param name="Items">The items that leave.</param>
public readonly record struct DisclosureRequest(DisclosureKind Kind, string RecipientId, DataItemSet Items)
{
    /// <summary>The person concerned. Anonymous unless said.</summary>
    public PolicyPrincipal Principal { get; init; }

    /// <summary>The instant of the decision.</summary>
    public required DateTimeOffset Now { get; init; }
}
