// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/record_names.h"
#include "core/structure/body_type.h"

#include <QJsonValue>

namespace liaison::cli {

/// The fields of a type of body that a command line can set, by key.
QStringList bodyTypeFieldKeys();
/// Sets a field as typed. Throws UsageError for a field or a value that there is not.
void setBodyTypeField(BodyType& type, const QString& key, const QString& typed,
                      const std::vector<BodyType>& types, const std::vector<Office>& offices);
/// The field as `setBodyTypeField` reads it.
QString bodyTypeFieldText(const BodyType& type, const QString& key, const std::vector<BodyType>& types,
                          const std::vector<Office>& offices);

/// Splits "field=value"; throws UsageError for anything else.
std::pair<QString, QString> fieldAndValue(const std::string& argument);
/// Reads yes or no; throws UsageError.
bool yesOrNo(const QString& key, const QString& typed);

} // namespace liaison::cli
