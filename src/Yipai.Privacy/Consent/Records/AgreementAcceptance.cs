namespace Yipai.Privacy.Consent;

/// <summary>Records that the person accepted the service agreement (益拍服务协议, P4.6.2/1).</summary>
/// <remarks>It is a separate kind of record, because accepting the agreement is not a consent (S3).</remarks>
public sealed record AgreementAcceptance : LedgerEntry
{
    /// <summary>Gets the id of the agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Gets the accepted version.</summary>
    public required string AgreementVersion { get; init; }

    /// <summary>Returns the agreement and the instant, never the person.</summary>
    public override string ToString() => $"agreement {AgreementId} {AgreementVersion} accepted {At:u}";
}
