using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Disclosure;

/// <summary>Describes a registered recipient of information by kind, contact and contract (P3-4).</summary>
/// <param name="Id">The id by which requests name the recipient.</param>
/// <param name="Name">The full name, as citizens see it.</param>
/// <param name="Kind">The recipient's relation to the handler.</param>
/// <param name="Contact">How a person reaches the recipient (PIPL 23).</param>
/// <param name="Items">The items that the recipient may receive. The guard denies any other item.</param>
/// <param name="ContractId">The id of the contract with the recipient, or null if there is no contract.</param>
public sealed record DataRecipient(
    string Id, string Name, RecipientKind Kind, string Contact, DataItemSet Items, string? ContractId = null)
{
    /// <summary>Gets the purposes that the recipient has acknowledged (P4.1.2-9(3)/1: 知悉相关情况).</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IReadOnlyList<ProcessingPurpose> AcknowledgedPurposes { get; init; } = [];
}
