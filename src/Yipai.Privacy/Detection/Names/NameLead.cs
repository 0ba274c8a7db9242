namespace Yipai.Privacy.Detection;

/// <summary>How surely what stands before a name leads to it.</summary>
internal enum NameLead
{
    /// <summary>Another word seems to go on.</summary>
    None,

    /// <summary>No character of Chinese stands before it.</summary>
    Apart,

    /// <summary>A word such as 由 or 联系.</summary>
    Led,

    /// <summary>A word that ends like one for a person: 办理人, 调解员.</summary>
    Person,

    /// <summary>A known word for a person: 业主, 司机.</summary>
    Role,

    /// <summary>我叫, or a word for a person and a sign: 审核人：.</summary>
    Certain,
}
