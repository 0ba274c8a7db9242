using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>The tables in SQLite, with their own migrations.</summary>
internal sealed class SqliteYipaiContext(DbContextOptions<SqliteYipaiContext> options) : YipaiContext(options);
