namespace Yipai.Privacy.Clauses;

/// <summary>What sort of sentence a clause is.</summary>
public enum ClauseKind
{
    /// <summary>A statement.</summary>
    Notice = 0,

    /// <summary>A definition.</summary>
    Definition,

    /// <summary>A promise of the handler.</summary>
    Duty,

    /// <summary>A right that the handler reserves.</summary>
    Power,

    /// <summary>A condition on processing.</summary>
    Condition,

    /// <summary>A request or advice to the person.</summary>
    User,
}
