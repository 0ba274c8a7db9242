namespace Yipai.Privacy.Clauses;

/// <summary>Says what kind of sentence a clause is.</summary>
public enum ClauseKind
{
    /// <summary>The clause states something.</summary>
    Notice = 0,

    /// <summary>The clause defines a term.</summary>
    Definition,

    /// <summary>The clause promises something on behalf of the handler.</summary>
    Duty,

    /// <summary>The clause reserves a right for the handler.</summary>
    Power,

    /// <summary>The clause sets a condition on processing.</summary>
    Condition,

    /// <summary>The clause asks or advises the person to do something.</summary>
    User,
}
