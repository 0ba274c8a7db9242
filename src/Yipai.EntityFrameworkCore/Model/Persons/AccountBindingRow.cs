namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores an account of another platform that a person bound, until it is unbound.</summary>
internal sealed class AccountBindingRow
{
    public required string HandlerId { get; init; }

    public required string ProviderId { get; init; }

    public required string Pseudonym { get; init; }

    public required string SubjectId { get; init; }

    public required long BoundAt { get; init; }

    public required string Claims { get; init; }
}
