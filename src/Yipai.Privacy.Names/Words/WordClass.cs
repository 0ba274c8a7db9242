namespace Yipai.Privacy.Names.Words;

/// <summary>Groups words by what may be beside a name.</summary>
internal enum WordClass : byte
{
    /// <summary>The dictionary does not have the word.</summary>
    None,

    /// <summary>A noun.</summary>
    Noun,

    /// <summary>The name of a place.</summary>
    Place,

    /// <summary>The name of an organisation.</summary>
    Organisation,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>An adjective.</summary>
    Adjective,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>A word of time.</summary>
    Time,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A measure word.</summary>
    Measure,

    /// <summary>A preposition, a conjunction or a particle.</summary>
    Function,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>An idiom or a fixed phrase.</summary>
    Idiom,

    /// <summary>A word that the dictionary takes for the name of a person, often wrongly.</summary>
    NameLike,

    /// <summary>A word of direction or position.</summary>
    Direction,

    /// <summary>A word for what somebody is: an office, a trade, a relative.</summary>
    Role,
}
