namespace Yipai.Privacy.Detection;

/// <summary>Says how surely the text before a name leads to it.</summary>
internal enum NameLead
{
    /// <summary>Another word seems to continue there.</summary>
    None,

    /// <summary>The character before the name is not Chinese.</summary>
    Apart,

    /// <summary>A word such as 由 or 联系 precedes the name.</summary>
    Led,

    /// <summary>A word precedes the name that ends like a word for a person: 办理人, 调解员.</summary>
    Person,

    /// <summary>A known word for a person precedes the name: 业主, 司机.</summary>
    Role,

    /// <summary>我叫 precedes the name, or a word for a person and a sign: 审核人：.</summary>
    Certain,
}
