namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Specifies how far a change of handler is (PIPL 22).</summary>
public enum HandlerChangeStage
{
    /// <summary>The persons are being informed.</summary>
    Informing = 0,

    /// <summary>Every person is informed, and the change waits for its day or carries the consents over.</summary>
    Carrying,

    /// <summary>Every person's consents are carried over.</summary>
    Done,
}
