namespace Yipai.Privacy.Processing;

/// <summary>The lawful grounds of processing (PIPL 13), chosen per activity in the manifest.</summary>
public enum LegalBasis
{
    /// <summary>None stated; the 2021 text names no basis but consent.</summary>
    None = 0,

    /// <summary>The individual's consent, 13(1).</summary>
    Consent,

    /// <summary>A contract at the individual's request, 13(2).</summary>
    Contract,

    /// <summary>A duty in law, 13(3).</summary>
    StatutoryDuty,
}
