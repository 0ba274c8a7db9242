namespace Yipai.Privacy.Processing;

/// <summary>Names the lawful bases of processing (PIPL 13).</summary>
/// <remarks>The manifest chooses one for each activity.</remarks>
public enum LegalBasis
{
    /// <summary>The manifest states no basis, because the 2021 text names no basis other than consent.</summary>
    None = 0,

    /// <summary>The individual consents, 13(1).</summary>
    Consent,

    /// <summary>The individual asked for a contract that needs the processing, 13(2).</summary>
    Contract,

    /// <summary>The law imposes a duty on the handler, 13(3).</summary>
    StatutoryDuty,
}
