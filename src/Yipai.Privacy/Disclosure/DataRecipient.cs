using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Disclosure;

/// <summary>Someone registered to receive information, by kind, contact and contract (P3-4).</summary>
/// <param name="Id">The id that requests name.</param>
/// <param name="Name">The full name, as shown to citizens.</param>
/// <param name="Kind">What the recipient is to the handler.</param>
/// <param name="Contact">Where a person reaches the recipient (PIPL 23).</param>
/// <param name="Items">The items it may have; an item outside is denied.</param>
/// <param name="ContractId">The contract behind it, where there is one.</param>
public sealed record DataRecipient(
    string Id, string Name, RecipientKind Kind, string Contact, DataItemSet Items, string? ContractId = null)
{
    /// <summary>The purposes that it has acknowledged (P4.1.2-9(3)/1: 知悉相关情况). Empty by default.</summary>
    public IReadOnlyList<ProcessingPurpose> AcknowledgedPurposes { get; init; } = [];
}
