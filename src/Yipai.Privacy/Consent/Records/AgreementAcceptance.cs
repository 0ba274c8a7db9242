namespace Yipai.Privacy.Consent;

/// <summary>That the service agreement (益拍服务协议) was accepted (P4.6.2/1).</summary>
/// <remarks>A record of its own: accepting the agreement is no consent (S3).</remarks>
public sealed record AgreementAcceptance : LedgerEntry
{
    /// <summary>The agreement's id.</summary>
    public required string AgreementId { get; init; }

    /// <summary>The version accepted.</summary>
    public required string AgreementVersion { get; init; }

    /// <summary>What was accepted and when, never by whom.</summary>
    public override string ToString() => $"agreement {AgreementId} {AgreementVersion} accepted {At:u}";
}
